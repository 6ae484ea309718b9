/** Frames to wait for the shop's pictures, which may have to come from the server: two seconds or so. */
const FRAMES_MAX = 120;

/** The receipt, its codes and pictures come with the first saved bill: what is printed must be drawn. */
export async function untilReceiptStands(): Promise<void> {
  await import('#ui/qr-path.tsx');
  for (let frame = 0; frame < FRAMES_MAX; frame += 1) {
    await nextFrame();
    if (document.querySelector('.printed-bill [data-whole="true"]')) break;
  }
  const pictures = document.querySelectorAll<HTMLImageElement>('.printed-bill img');
  await Promise.allSettled([...pictures].map((picture) => picture.decode()));
  await nextFrame();
}

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
