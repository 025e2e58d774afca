import { isIpAddress } from '../syntax/ip-address';
import type { Resource } from '../snapshot/resource';
import { listAt, textAt } from '../model/plain';
import type { Workload } from '../snapshot/workloads';

/** The workload that istiod creates for each of Istio's GatewayClasses: its name and its manager. */
const CLASSES: ReadonlyMap<string, { readonly suffix: string; readonly managed: string }> = new Map([
  ['istio', { suffix: '-istio', managed: 'istio.io-gateway-controller' }],
  ['istio-waypoint', { suffix: '', managed: 'istio.io-mesh-controller' }],
  ['istio-east-west', { suffix: '', managed: 'istio.io-eastwest-controller' }],
]);

/**
 * The Deployments that istiod creates for Gateways of the Gateway API without a workload of their own.
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

/** istiod creates the Deployment if the Gateway has no address, or only IP addresses. */
function isManaged({ manifest }: Resource): boolean {
  const [address, ...others] = listAt(manifest, 'spec', 'addresses');
  if (address === undefined) return true;
  const type = textAt(address, 'type');
  return others.length === 0 && (type === '' || type === 'IPAddress') && isIpAddress(textAt(address, 'value'));
}
