'use client';
/** Credit notes on this device: their figures and how they are kept, for the return and for the exchange. */
export { keepNote } from './keep-note.ts';
export type { NoteIssuer, NoteRefusal } from './keep-note.ts';
export { recordReturn } from './record-return.ts';
export { noteFigures } from './model/note-figures.ts';
export type { NoteFigures } from './model/note-figures.ts';
export { returnableLines } from './model/returnable.ts';
export type { ReturnableLine } from './model/returnable.ts';
export { isWhole } from './model/whole-bill.ts';
export type { WholeBill } from './model/whole-bill.ts';
export type { ReturnGiven } from './model/note-fact.ts';
