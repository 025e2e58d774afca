/** Recorded cases that are known to differ for one reason. */
export interface KnownDifference {
  readonly area: string;
  /** The rule or feature that is missing. */
  readonly reason: string;
  readonly ids: readonly string[];
}

/**
 * What differs from the recordings today, by reason. A case that is not listed and differs fails the run, and so does a
 * listed case that agrees. The numbers are those of `reports/routing-rules/README.md` beside the recordings.
 */
export const knownDifferences: readonly KnownDifference[] = [
  {
    area: 'routing',
    reason: 'rule 05: an inbound port that is declared HTTP reads only HTTP; other bytes close the connection',
    ids: requests({ 'wide-08': 'r09' }),
  },
  {
    area: 'routing',
    reason:
      "rules 08 and 35: nothing is mirrored to a cluster that does not exist; a headless Service as the destination of another host's rule forwards to the address that was called",
    ids: requests({ 'wide-12': 'r04 r18' }),
  },
  {
    area: 'routing',
    reason: 'rule 09: a Service without this port counts as an unknown host, so its VirtualService answers on port 80',
    ids: requests({ 'wide-13': 'r02' }),
  },
  {
    area: 'routing',
    reason:
      'rule 21: a Sidecar whose egress has `~/*` imports nothing for that listener, so the port has none and bytes are passed through or blocked',
    ids: requests({ 'wide-41': 'r27', 'wide-71': 'r21', 'wide-88': 'r02 r15 r19' }),
  },
  {
    area: 'routing',
    reason: "rule 26: the destination's proxy answers 400 to a path without a leading slash",
    ids: requests({ 'wide-12': 'r01' }),
  },
  {
    area: 'routing',
    reason: 'rule 27: one pod without a sidecar turns automatic mTLS off for all pods of a headless Service',
    ids: requests({ 'wide-106': 'r22' }),
  },
  {
    area: 'routing',
    reason:
      'rule 33: a port whose visible Services are all of unknown protocol has no listener for other addresses, so bytes are passed through',
    ids: requests({ 'wide-58': 'r24', 'wide-82': 'r13' }),
  },
  {
    area: 'routing',
    reason: "rule 34: at the address of a Service of unknown protocol every Host header is that Service's",
    ids: requests({ 'wide-28': 'r08' }),
  },
  {
    area: 'routing',
    reason:
      "rule 35: a headless Service as the destination of another host's rule, or by the Host header, forwards to the address that was called",
    ids: requests({ 'wide-29': 'r11', 'wide-72': 'r20', 'wide-73': 'r25' }),
  },
  {
    area: 'routing',
    reason: 'rule 36: a pod has no listener for its own address in a headless Service',
    ids: requests({ 'wide-71': 'r20', 'wide-93': 'r08', 'wide-96': 'r28' }),
  },
  {
    area: 'routing',
    reason:
      "rule 37: a request that the caller's proxy forwards as bytes is read and answered by a sidecar that reads HTTP",
    ids: requests({ 'wide-103': 'r27', 'wide-24': 'r16', 'wide-29': 'r05 r24' }),
  },
  {
    area: 'routing',
    reason:
      "rule 39: a Service of the caller's own namespace that exportTo hides is reachable where a visible VirtualService names it as a destination",
    ids: requests({ 'wide-21': 'r12 r28' }),
  },
  {
    area: 'routing',
    reason: 'an object whose version the API server does not serve, EnvoyFilter v1, is not part of the configuration',
    ids: ['analysis-findings/rejected'],
  },
  {
    area: 'access',
    reason: 'rule 05: an inbound port that is declared HTTP reads only HTTP; other bytes close the connection',
    ids: ['wide-08 r09[0] to shop/cart-v1'],
  },
  {
    area: 'access',
    reason: "rule 26: the destination's proxy answers 400 to a path without a leading slash",
    ids: ['wide-12 r01[0] to front/ui-v1', 'wide-12 r01[0] to front/ui-v2'],
  },
  {
    area: 'access',
    reason: 'rule 27: one pod without a sidecar turns automatic mTLS off for all pods of a headless Service',
    ids: ['wide-106 r22[0] to pay/bank-v2, client TLS'],
  },
];

/** `{ 'wide-02': 'r02 r04' }` means `wide-02/r02` and `wide-02/r04`. */
function requests(byScenario: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(byScenario).flatMap(([scenario, ids]) => ids.split(' ').map((id) => `${scenario}/${id}`));
}
