/** A field of an AuthorizationPolicy, and the field that negates it: `ipBlocks` and `notIpBlocks`. */
export function bothWays<Field extends string>(field: Field): readonly (Field | `not${Capitalize<Field>}`)[] {
  const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}` as Capitalize<Field>; // which is what it does
  return [field, `not${name}`];
}
