'use client';
/** Papers drawn on this device. Import it with `import()`: it is loaded when the first paper is wanted. */
export { billOptions } from './bill-options.ts';
export { previewOf } from './preview-file.ts';
export { sendPicture } from './send-picture.ts';
export { billFile, noteFile, statementFile } from './paper-file.ts';
export { noteWhatsappLink, whatsappLink } from './share-link.ts';
