/** Whether a number is an integer within a range, bounds included. */
export function isWholeNumber(value: number, least: number, greatest: number): boolean {
  return Number.isInteger(value) && value >= least && value <= greatest;
}

/** Whether a number is a valid port, 1 to 65535. */
export function isPort(value: number): boolean {
  return isWholeNumber(value, 1, 65535);
}
