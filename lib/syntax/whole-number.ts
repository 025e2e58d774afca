/** Whether a number is whole and within a range, ends included. */
export function isWholeNumber(value: number, least: number, greatest: number): boolean {
  return Number.isInteger(value) && value >= least && value <= greatest;
}

/** Whether a number can be the port of a connection. */
export function isPort(value: number): boolean {
  return isWholeNumber(value, 1, 65535);
}
