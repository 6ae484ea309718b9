import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Dots for each point of the paper: sharp on a phone, small enough for it. */
const SCALE = 1.75;

/**
 * The pages of a PDF as pictures: a phone's browser shows no PDF inside a page. The engine that draws them is fetched
 * with the first one.
 */
export async function previewPages(pdf: Uint8Array<ArrayBuffer>): Promise<readonly Blob[]> {
  const { getDocument, GlobalWorkerOptions } = await import(/* webpackChunkName: "pdf-view" */ 'pdfjs-dist');
  GlobalWorkerOptions.workerPort ??= new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), {
    type: 'module',
    name: 'pdf-view-worker',
  });
  const document = await getDocument({ data: pdf }).promise;
  const pages: Blob[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await pageAsPng(document, number));
  await document.loadingTask.destroy();
  return pages;
}

async function pageAsPng(pdf: PDFDocumentProxy, number: number): Promise<Blob> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) });
  await page.render({ canvas, viewport }).promise;
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture of the page'))));
  });
}
