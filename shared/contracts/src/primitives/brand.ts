import type * as z from 'zod';

/**
 * Gives a number schema the brand of `@rmp/gst`. The guarantee: the schema passed in checks everything the brand
 * promises (an integer inside the limits), so what leaves `parse` is that brand.
 */
export const branded = <Brand extends number>(schema: z.ZodType<number, number>): z.ZodType<Brand, number> =>
  schema as unknown as z.ZodType<Brand, number>;
