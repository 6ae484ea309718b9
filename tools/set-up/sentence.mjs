/** An error whose message is meant for the person at the keyboard: printed without a stack. */
export class Sentence extends Error {
  isSentence = true;
}
