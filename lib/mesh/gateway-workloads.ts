import { isIpAddress } from '../syntax/ip-address';
import type { Resource } from '../snapshot/resource';
import { listAt, textAt } from '../model/plain';
import type { Workload } from '../snapshot/workloads';

/** The workload that istiod makes for each GatewayClass of Istio's: how it is named and who manages it. */
const CLASSES: ReadonlyMap<string, { readonly suffix: string; readonly managed: string }> = new Map([
  ['istio', { suffix: '-istio', managed: 'istio.io-gateway-controller' }],
  ['istio-waypoint', { suffix: '', managed: 'istio.io-mesh-controller' }],
  ['istio-east-west', { suffix: '', managed: 'istio.io-eastwest-controller' }],
]);

/**
 * What istiod runs for the Gateways of the Gateway API: a Deployment for each that does not bring its own.
 *
 * @see Istio, gateway.DeploymentController
 */
export function readGatewayWorkloads(gateways: readonly Resource[]): readonly Workload[] {
  return gateways.flatMap((gateway) => {
    const made = CLASSES.get(textAt(gateway.manifest, 'spec', 'gatewayClassName'));
    if (made === undefined || !isManaged(gateway)) return [];
    const labels = new Map([
      ['gateway.networking.k8s.io/gateway-name', gateway.name],
      ['gateway.istio.io/managed', made.managed],
    ]);
    const name = gateway.annotations.get('gateway.istio.io/name-override') ?? `${gateway.name}${made.suffix}`;
    const serviceAccountName = gateway.annotations.get('gateway.istio.io/service-account') ?? name;
    return [
      {
        ...gateway,
        name,
        templatePath: [],
        podLabels: labels,
        podAnnotations: new Map<string, string>(),
        podSpec: { serviceAccountName, containers: [{ name: 'istio-proxy', image: 'auto' }] },
      },
    ];
  });
}

/** Without an address, or with an IP address alone, the Deployment is istiod's to make. */
function isManaged({ manifest }: Resource): boolean {
  const [address, ...others] = listAt(manifest, 'spec', 'addresses');
  if (address === undefined) return true;
  const type = textAt(address, 'type');
  return others.length === 0 && (type === '' || type === 'IPAddress') && isIpAddress(textAt(address, 'value'));
}
