/** The members that are there: an absent field is absent on the wire, never undefined or null. */
export function present<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
}
