import type { PaperImage } from '@rmp/contracts/tenant';
import { useEffect, useId, useState } from 'react';
import { imagesFor, useLocal } from '#local/index.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#words/use-words.ts';
import { useAnswer } from './use-answer.ts';
import { SETTINGS_WORDS } from './words/index.ts';

export interface PictureFieldProps {
  readonly label: string;
  readonly image: PaperImage | undefined;
  readonly mayChange: boolean;
  readonly onChange: (image: PaperImage | undefined) => void;
}

/** A picture for papers: chosen, made small on this device, and handed to the server, which checks it. */
export function PictureField({ label, image, mayChange, onChange }: PictureFieldProps) {
  const say = useWords(SETTINGS_WORDS);
  const db = useLocal();
  const id = useId();
  const { complaint, isBusy, attempt } = useAnswer();
  const [isWrong, setWrong] = useState(false);
  const shown = useShown(image);

  const take = async (file: File | undefined): Promise<void> => {
    if (!file || !db) return;
    setWrong(false);
    await attempt(async () => {
      const { sendPicture } = await import('#features/paper/index.ts');
      const sent = await sendPicture(db, file);
      setWrong(sent === undefined);
      if (sent) onChange(sent);
    });
  };
  return (
    <div className="flex flex-col gap-2">
      <p className="font-bold">{label}</p>
      {shown !== undefined && (
        <img src={shown} alt={label} className="max-h-20 max-w-56 self-start border border-edge bg-white p-1" />
      )}
      {mayChange && (
        <div className="flex gap-2">
          <label
            htmlFor={id}
            className="flex min-h-11 items-center rounded-press border-[1.5px] border-edge bg-paper px-4 font-semibold has-focus-visible:outline-3 has-focus-visible:outline-act"
          >
            {say(isBusy ? 'saving' : image ? 'otherPicture' : 'choosePicture')}
            <input
              id={id}
              type="file"
              accept="image/*"
              aria-label={label}
              className="sr-only"
              onChange={(event) => {
                void take(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </label>
          {image && <Button size="md" label={say('removePicture')} onPress={() => onChange(undefined)} />}
        </div>
      )}
      <p role="alert" className="text-sm text-due empty:hidden">
        {isWrong ? say('pictureWrong') : complaint}
      </p>
    </div>
  );
}

/** The picture's bytes as an address of this page. */
function useShown(image: PaperImage | undefined): string | undefined {
  const db = useLocal();
  const [address, setAddress] = useState<string>();
  const imageId = image?.image_id;
  useEffect(() => {
    setAddress(undefined);
    if (!db || !image) return;
    let url: string | undefined;
    let isGone = false;
    void imagesFor(db, { logo: image }).then(({ [image.image_id]: bytes }) => {
      if (isGone || !bytes) return;
      url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: image.media_type }));
      setAddress(url);
    });
    return () => {
      isGone = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
    // a picture is its id
  }, [db, imageId]);
  return address;
}
