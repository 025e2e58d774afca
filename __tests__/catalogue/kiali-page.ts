import { findRules } from '../../lib/catalogue/find-rules';
import { linkTo } from './rule-index';

/** All codes that Kiali prints about manifests, of August 2026. */
export const KIALI_CODES: readonly string[] = [
  ['0002', '0003', '0004', '0005'],
  ['0101', '0102', '0104', '0105', '0106', '0107', '0108', '0109', '0110'],
  ['0201', '0202', '0203', '0204', '0205', '0206', '0207', '0208', '0209', '0210', '0211', '0212'],
  ['0301', '0302', '0401', '0501', '0505', '0506', '0601', '0602', '0701'],
  ['1004', '1006', '1007'],
  ['1101', '1102', '1104', '1105', '1106', '1107', '1108', '1109', '1110', '1111', '1112', '1113', '1114', '1115'],
  ['1116', '1117', '1211', '1212'],
  ['1301', '1311', '1312', '1313', '1314', '1315', '1316', '1317'],
  ['1401', '1402', '1501', '1502', '1503', '1504', '1601', '1701', '1702'],
]
  .flat()
  .map((number) => `KIA${number}`);

/** What is found in another way than by Kiali, where it would be wrong about Istio, or say a thing twice. */
const NOTES: Readonly<Record<string, string>> = {
  KIA0002: 'Kiali exempts namespaces without workloads.',
  KIA0003: 'A workload is selected from its own namespace alone.',
  KIA0004:
    'Policies of the root namespace are for all namespaces; a PeerAuthentication with a selector is for none, there.',
  KIA0005: 'An empty name is found as well, and `~` is not: it means nobody.',
  KIA0102: 'Methods are compared letter by letter, as Envoy does, so `get` is found.',
  KIA0104: 'Hosts are compared by label: `example.org` does not stand for `notexample.org`.',
  KIA0105:
    'Decided for each workload with a sidecar, by the PeerAuthentication and the DestinationRule that hold for it; ports are looked at, and the ambient mesh always knows who calls.',
  KIA0106: 'ServiceAccounts among the objects count, notPrincipals are looked at, and a star is one at an end.',
  KIA0107:
    'Info. Which clusters are one mesh is said by `--cluster` or by the `mesh` of environments; without it, it is KIA0106.',
  KIA0108: '`cluster.local` stands for the trust domain of the mesh, whatever that is.',
  KIA0109: 'A policy for a Service is found in any namespace; one without targetRefs is KIA0110 alone.',
  KIA0110: 'Silent where all selected workloads have a sidecar or are gateways, which enforce it.',
  KIA0201: 'Found is what Istio drops when it merges: a second trafficPolicy, and subsets of one name.',
  KIA0204: 'Found with enableAutoMtls false alone: otherwise clients go on with mTLS by themselves.',
  KIA0205:
    "Info: without a PeerAuthentication servers take both. Judged by the policies of the rule's own namespace and of the mesh.",
  KIA0206: 'As KIA0205.',
  KIA0210: 'Info. Found for hosts that something defines; others are said by the rule of KIA0202.',
  KIA0211: 'Info where workloads of the mesh have sidecars, which do what is said.',
  KIA0212: 'The namespace of the waypoint counts, and the root namespace; info where workloads have sidecars.',
  KIA0401: 'As KIA0501.',
  KIA0501: 'Found when there is a Service in the mesh that no rule sends mTLS to, by a rule of its own as well.',
  KIA0701:
    'Workloads are found by their template, in the namespace of the Service. A number that no container says is info: it works wherever a program listens.',
  KIA1004: 'Judged within the namespace that is given; a wildcard that imports something is fine.',
  KIA1007: 'Found when the mode is not said; REGISTRY_ONLY that is written is meant.',
  KIA1102: 'The old form `gateway.namespace` is read as istiod does, and matches of TLS and TCP are looked at.',
  KIA1108: "Said by admission, as Istio's webhook warns of it.",
  KIA1109: 'Info. Found for hosts that something defines.',
  KIA1110: 'As KIA0109.',
  KIA1111: 'As KIA0109.',
  KIA1112: 'As KIA0109.',
  KIA1113: 'As KIA0211.',
  KIA1114: 'The namespace of the waypoint counts; info where workloads have sidecars.',
  KIA1115: 'As KIA0110.',
  KIA1116: 'As KIA0110.',
  KIA1117: 'Found with a selector alone: waypoints have the Telemetry of their namespace.',
  KIA1211:
    'ServiceEntries that no namespace sees together are not compared; a port that is listed twice in one is said by admission.',
  KIA1301: 'For those who ask for it: Kiali ignores it unless asked. Policies of all namespaces are looked at.',
  KIA1311: 'Found at a workload by its own label, at a Namespace by its labels; values `true` and `false` count.',
  KIA1312: 'Info: clients of the ambient mesh do go through the waypoint.',
  KIA1313:
    'Found once where the label stands: at the Namespace, Service, ServiceEntry or workload; the waypoint is looked for among Gateways.',
  KIA1314: 'Found in Pods taken from a cluster, which alone carry the mark of ztunnel.',
  KIA1315: 'Found by a container istio-proxy; a sidecar that labels ask for is KIA1311 or KIA1316.',
  KIA1316: 'Info, and gateways are not judged: a workload with a sidecar works in an ambient namespace.',
  KIA1317: 'Said once, of the policy that nobody enforces, by the rules of KIA0109 and KIA0110.',
  KIA1401: 'A sectionName is looked up, and its listener alone is asked.',
  KIA1402: 'Mirrors are looked at, names in grants compared, and parents of another namespace need no grant.',
  KIA1501: 'Gateways are told apart by namespace as well. Info, but for Gateways that share their proxies.',
  KIA1502: 'Gateways are told apart by namespace as well; those that share a Service by its hostname mean it.',
  KIA1504: 'Silent about a GatewayClass among the objects, whoever its controller is; other unknown classes are info.',
  KIA1601: 'Info, as it concludes from absence.',
  KIA1701: 'ServiceAccounts among the objects count. Info, as it concludes from absence.',
};

/** The page that says where each code of Kiali is. */
export function formatKialiPage(made: string): string {
  const rows = KIALI_CODES.map((code) => {
    const names = findRules(code).map(({ name }) => linkTo(name));
    return `| ${code} | ${names.join(', ')} | ${(NOTES[code] ?? '').replaceAll('|', '\\|')} |`;
  });
  return `${made}# Kiali codes

All ${String(KIALI_CODES.length)} codes that Kiali prints about manifests, with the rules that find the same and where they differ. A
finding that has a code of Istio as well is reported once.

| code | rules | differences from Kiali |
| --- | --- | --- |
${rows.join('\n')}
`;
}
