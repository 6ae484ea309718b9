/** An error whose message is one clear sentence for the person at the keyboard: shown without a stack. */
export class Sentence extends Error {
  readonly isSentence = true;
}
