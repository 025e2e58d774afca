import { isCidr } from '../../../syntax/cidr';
import { proxyConfigProblem } from './proxy-config-annotation';

type Check = (value: string) => string | undefined;

/** Values that Istio checks, by annotation. */
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['sidecar.istio.io/interceptionMode', interceptionMode],
  ['status.sidecar.istio.io/port', (value) => portProblem(value)],
  ['readiness.status.sidecar.istio.io/initialDelaySeconds', uint32],
  ['readiness.status.sidecar.istio.io/periodSeconds', uint32],
  ['readiness.status.sidecar.istio.io/failureThreshold', uint32],
  ['traffic.sidecar.istio.io/includeOutboundIPRanges', (value) => (value === '*' ? undefined : ranges(value))],
  ['traffic.sidecar.istio.io/excludeOutboundIPRanges', ranges],
  ['traffic.sidecar.istio.io/includeInboundPorts', (value) => (value === '*' ? undefined : ports(value))],
  ['traffic.sidecar.istio.io/excludeInboundPorts', ports],
  ['traffic.sidecar.istio.io/excludeOutboundPorts', ports],
  ['traffic.sidecar.istio.io/excludeInterfaces', interfaces],
  ['traffic.sidecar.istio.io/kubevirtInterfaces', interfaces],
  ['istio.io/reroute-virtual-interfaces', interfaces],
  ['prometheus.istio.io/merge-metrics', boolean],
  ['sidecar.istio.io/proxyCPU', quantity],
  ['sidecar.istio.io/proxyCPULimit', quantity],
  ['sidecar.istio.io/proxyMemory', quantity],
  ['sidecar.istio.io/proxyMemoryLimit', quantity],
  ['proxy.istio.io/config', proxyConfigProblem],
]);

/**
 * What is wrong with the value of an annotation, as the predicate of a sentence about the value.
 *
 * @see Istio, inject.AnnotationValidation
 */
export function annotationProblem(name: string, value: string): string | undefined {
  return CHECKS.get(name)?.(value);
}

function interceptionMode(value: string): string | undefined {
  return ['REDIRECT', 'TPROXY', 'NONE'].includes(value) ? undefined : 'is not one of REDIRECT, TPROXY, NONE';
}

function portProblem(text: string): string | undefined {
  const digits = text.trim();
  return /^\d{1,20}$/.test(digits) && Number(digits) <= 65535 ? undefined : 'is not a port from 0 to 65535';
}

function uint32(value: string): string | undefined {
  return /^\d{1,20}$/.test(value) && Number(value) < 2 ** 32 ? undefined : 'is not a whole number from 0 to 4294967295';
}

function listProblem(value: string, problemOf: Check): string | undefined {
  if (value === '') return undefined;
  for (const item of value.split(',')) {
    const problem = problemOf(item);
    if (problem !== undefined) return `contains "${item}", which ${problem}`;
  }
  return undefined;
}

function ranges(value: string): string | undefined {
  return listProblem(value, (item) => (isCidr(item) ? undefined : 'is not an IP range such as 10.0.0.0/8'));
}

function ports(value: string): string | undefined {
  return listProblem(value, portProblem);
}

function interfaces(value: string): string | undefined {
  return listProblem(value, (item) =>
    /^[a-zA-Z][a-zA-Z0-9_.-]{0,14}$/.test(item.trim()) ? undefined : 'is not the name of a network interface',
  );
}

function boolean(value: string): string | undefined {
  return /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value) ? undefined : 'is neither true nor false';
}

/** @see Kubernetes, resource.ParseQuantity */
function quantity(value: string): string | undefined {
  const isQuantity = /^[-+]?\d*(?:\.\d*)?(?:[numkMGTPE]|[KMGTPE]i|[eE][-+]?\d+)?$/.test(value);
  return value !== '' && isQuantity ? undefined : 'is not a quantity such as 100m or 128Mi';
}
