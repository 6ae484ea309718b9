/** The data of a command before it is read: of any version, perhaps with fields nobody here knows. */
export type CommandData = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is CommandData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
