/** What the driver throws is the database's trouble, not the command's: whoever brought it brings it again. */
export const isOutage = (error: unknown): boolean => error instanceof Error && error.name.startsWith('Mongo');
