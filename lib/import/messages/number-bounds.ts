/** Minimum and maximum of a field. */
export type Bounds = readonly [least: number, greatest: number];

const PERCENT: Bounds = [0, 100];
const PORT: Bounds = [1, 65535];
const STATUS: Bounds = [200, 600];

/**
 * Minimum and maximum by message and field, where only Istio's admission webhook enforces them and not the CRD.
 *
 * @see `istioctl validate` 1.31
 */
export const numberBounds: Readonly<Record<string, Bounds>> = {
  'HttpDirectResponse.status': STATUS,
  'HttpFaultAbort.httpStatus': STATUS,
  'HttpRoute.mirrorPercent': PERCENT,
  'OutlierDetection.maxEjectionPercent': PERCENT,
  'OutlierDetection.minHealthPercent': PERCENT,
  'Percent.value': PERCENT,
  'ServiceEntryPort.number': PORT,
};
