import type { ServiceReference } from '../../model/references';

/**
 * The URL of a Prometheus server for its clients, as in Kiali's `external_services.prometheus.url`.
 *
 * @param namespace namespace to use when the reference has none; undefined means the namespace of the client
 * @returns `http://prometheus.istio-system:9090`: with its port `http`, else its first port, else 9090
 */
export function prometheusUrl(prometheus: ServiceReference, namespace?: string): string {
  const { name, metadata, ports } = prometheus;
  const home = metadata.namespace ?? namespace;
  const { port } = ports.find((candidate) => candidate.name === 'http') ?? ports[0] ?? { port: 9090 };
  return `http://${home === undefined ? name : `${name}.${home}`}:${String(port)}`;
}
