import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Manifest } from '../../../lib/model/manifest';
import type { MeshView } from '../../../lib/mesh/mesh-view';
import { admittedMesh } from '../../../lib/simulation/admitted-mesh';
import { parseManifests } from '../../../lib/yaml/parse-manifests';
import type { Recorded } from './routing-comparison';
import { ingressGateway } from './routing-world';

/** A request in `requests.json`. */
export interface RecordedRequest {
  readonly id: string;
  readonly url?: string;
  /** `true` for bytes straight to a workload. */
  readonly tcp?: string | boolean;
  readonly tls?: string;
  readonly to?: { readonly workload: string; readonly port: number };
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly from: {
    readonly gateway?: string;
    readonly workload?: string;
    readonly principal?: string;
    readonly ip?: string;
  };
  readonly sni?: string;
  readonly clientCertificate?: string;
  readonly sourceIp?: string;
}

export interface Scenario {
  readonly name: string;
  readonly view: MeshView;
  readonly exchanges: readonly {
    readonly request: RecordedRequest;
    readonly recorded: Recorded;
    /** Why there is nothing to compare with. */
    readonly skipped: string | undefined;
  }[];
}

const UNRECORDED = 'it could not be run when the others were recorded';

/** The scenarios of a folder, in the order of their names, each with the mesh that it runs in. */
export function* routingScenarios(folder: string): Generator<Scenario> {
  for (const name of fs.readdirSync(folder).sort()) {
    const read = (file: string) => fs.readFileSync(path.join(folder, name, file), 'utf8');
    if (!fs.existsSync(path.join(folder, name, 'expected.json'))) continue;
    const { requests, environment } = JSON.parse(read('requests.json')) as {
      readonly environment?: { readonly meshConfig?: unknown };
      readonly requests: readonly RecordedRequest[];
    };
    const { results } = JSON.parse(read('expected.json')) as { readonly results: readonly Recorded[] };
    const { manifests } = parseManifests(read('manifests.yaml'), 'manifests.yaml');
    const exchanges = requests.flatMap((request, index) => {
      const recorded = results[index];
      return recorded === undefined ? [] : [{ request, recorded, skipped: skipReasonOf(recorded) }];
    });
    yield { name, view: viewOf(manifests, environment?.meshConfig), exchanges };
  }
}

/** What istiod has: the objects that its validation lets through, and the gateway that a scenario runs with. */
function viewOf(manifests: readonly Manifest[], meshConfig: unknown): MeshView {
  const hasGateway = manifests.some(({ metadata }) => metadata.name === 'istio-ingressgateway');
  const all = hasGateway ? manifests : [...manifests, ...ingressGateway];
  return admittedMesh(all, { meshConfig: meshConfig ?? {} }).view;
}

function skipReasonOf({ skip, outcome, destinations = [] }: Recorded): string | undefined {
  const inbound = destinations.flatMap(({ endpoints = [] }) => endpoints.map((each) => each.inbound?.outcome));
  return skip ?? ([outcome, ...inbound].includes('notRecorded') ? UNRECORDED : undefined);
}
