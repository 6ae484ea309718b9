/** BSON element types that this engine stores, by their byte on the wire. */
export const TYPE = {
  double: 0x01,
  string: 0x02,
  object: 0x03,
  array: 0x04,
  binary: 0x05,
  undefined: 0x06,
  objectId: 0x07,
  bool: 0x08,
  date: 0x09,
  null: 0x0a,
  regex: 0x0b,
  int: 0x10,
  timestamp: 0x11,
  long: 0x12,
  decimal: 0x13,
  maxKey: 0x7f,
  minKey: 0xff,
} as const;

/** Names of the types, as `$jsonSchema` and error messages spell them. */
export const TYPE_NAMES: ReadonlyMap<number, string> = new Map([
  [TYPE.double, 'double'],
  [TYPE.string, 'string'],
  [TYPE.object, 'object'],
  [TYPE.array, 'array'],
  [TYPE.binary, 'binData'],
  [TYPE.undefined, 'undefined'],
  [TYPE.objectId, 'objectId'],
  [TYPE.bool, 'bool'],
  [TYPE.date, 'date'],
  [TYPE.null, 'null'],
  [TYPE.regex, 'regex'],
  [TYPE.int, 'int'],
  [TYPE.timestamp, 'timestamp'],
  [TYPE.long, 'long'],
  [TYPE.decimal, 'decimal'],
  [TYPE.maxKey, 'maxKey'],
  [TYPE.minKey, 'minKey'],
]);

/** The type's name for a message; unknown bytes are shown as hexadecimal. */
export function typeName(type: number): string {
  return TYPE_NAMES.get(type) ?? `0x${type.toString(16)}`;
}
