import { Failure } from '../failure.ts';
import type { Args } from '../wire/args.ts';

/** Validators cannot be bypassed here. @throws Failure InvalidOptions */
export function refuseBypass(args: Args): void {
  if (args.flag('bypassDocumentValidation', false)) {
    throw new Failure('InvalidOptions', 'bypassDocumentValidation is not supported by this engine');
  }
}
