/** MongoDB's own error codes, with the names it sends beside them. */
export const CODES = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  InvalidLength: 16,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  NotSingleValueField: 54,
  InvalidDBRef: 55,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  WriteConflict: 112,
  CommandNotSupported: 115,
  ConflictingOperationInProgress: 117,
  DocumentValidationFailure: 121,
  CannotIndexParallelArrays: 171,
  InvalidIndexSpecificationOption: 197,
  TransactionTooOld: 225,
  NoSuchTransaction: 251,
  TransactionCommitted: 256,
  OperationNotSupportedInTransaction: 263,
  NoQueryExecutionPlans: 291,
  QueryExceededMemoryLimitNoDiskUseAllowed: 292,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  SortDirection: 15975,
  PathCollision: 31249,
  InclusionInExclusion: 31253,
  ExclusionInInclusion: 31254,
  ProjectionExpression: 31325,
  MissingField: 40414,
  NumberTooSmall: 51024,
  UnknownField: 40415,
} as const;

export type CodeName = keyof typeof CODES;

/** More that MongoDB puts into some errors; the documents are BSON. */
export type FailureDetails = Readonly<{
  keyPattern?: Buffer;
  keyValue?: Buffer;
  errInfo?: Buffer;
  labels?: readonly string[];
}>;

/** The one error a command answers with: everything else thrown here is a defect of the engine. */
export class Failure extends Error {
  readonly codeName: CodeName;
  readonly details: FailureDetails;

  constructor(codeName: CodeName, message: string, details: FailureDetails = {}) {
    super(message);
    this.codeName = codeName;
    this.details = details;
  }

  get code(): number {
    return CODES[this.codeName];
  }

  /** The name on the wire: codes without a name are shown as `Location<code>`. */
  get wireName(): string {
    return this.code >= 10_000 && this.codeName !== 'DuplicateKey' && this.codeName !== 'BSONObjectTooLarge'
      ? `Location${this.code}`
      : this.codeName;
  }
}

/** A transaction met another writer; the driver runs the whole transaction again. */
export function writeConflict(): Failure {
  return new Failure('WriteConflict', 'Caused by :: Write conflict during plan execution and yielding is disabled.', {
    labels: ['TransientTransactionError'],
  });
}
