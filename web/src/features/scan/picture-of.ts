/** A code needs about two dots a bar: enough for one that fills a third of this width. */
const WIDTH_MAX = 800;
/** The strip shows a band of the picture; a little above and below is read too, where a hand holds goods too high. */
const BAND = 0.5;

/** Takes pictures of the band of the video that the strip shows. Undefined while the camera has given none. */
export function pictureTaker(): (video: HTMLVideoElement) => ImageData | undefined {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });

  return (video) => {
    const { videoWidth, videoHeight } = video;
    if (!context || videoWidth === 0) return undefined;
    const bandHeight = Math.min(videoHeight, videoWidth * BAND);
    const scale = Math.min(1, WIDTH_MAX / videoWidth);
    canvas.width = Math.round(videoWidth * scale);
    canvas.height = Math.round(bandHeight * scale);
    const above = (videoHeight - bandHeight) / 2;
    context.drawImage(video, 0, above, videoWidth, bandHeight, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  };
}
