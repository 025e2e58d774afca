import { EVERYWHERE } from './export-scopes';
import { qualifyHost } from './hosts';
import { NO_LABELS, type Labels } from '../snapshot/labels';
import type { IstioResource, Resource } from '../snapshot/resource';
import type { ServiceResource } from '../snapshot/services';
import { SuffixIndex } from '../snapshot/suffix-index';
import { textList, textMap } from '../snapshot/text-map';

/** A host that traffic can be sent to: a Service, or a host of a ServiceEntry. */
export interface RegistryEntry {
  readonly host: string;
  /** Namespace that sees it, or `*`. */
  readonly scope: string;
  readonly ports: readonly number[];
  /** What a ServiceEntry selects its workloads by; empty for a Service. */
  readonly workloadSelector: Labels;
  readonly source: Resource;
  /** The source, if it is a Service. */
  readonly service?: ServiceResource;
  /** The source, if it is a ServiceEntry. */
  readonly serviceEntry?: IstioResource<'ServiceEntry'>;
}

/** Who looks for a host: the namespace and the `exportTo` of the object that names it. */
export interface Viewer {
  readonly namespace: string;
  readonly exportTo: readonly string[];
}

/**
 * All hosts of the mesh, by who sees them.
 *
 * @see Istio, analyzers/util.InitServiceEntryHostMap and GetDestinationHost
 */
export class HostRegistry {
  private readonly byKey = new Map<string, RegistryEntry>();
  private readonly wildcards = new SuffixIndex<RegistryEntry>();

  public constructor(
    serviceEntries: readonly IstioResource<'ServiceEntry'>[],
    services: readonly ServiceResource[],
    /** Where what does not say it is exported to; istiod has it in MeshConfig. */
    defaultExportTo: readonly string[] = [],
  ) {
    for (const entry of serviceEntries) this.addServiceEntry(entry, defaultExportTo);
    // Services come second, so of one host and scope theirs is the entry that stays.
    for (const service of services) this.addService(service, defaultExportTo);
    for (const entry of this.byKey.values()) if (entry.host.startsWith('*')) this.wildcards.add(entry.host, entry);
  }

  /** Finds what a host means to whoever names it. */
  public find(host: string, { namespace, exportTo }: Viewer): RegistryEntry | undefined {
    const name = qualifyHost(host, namespace);
    const everywhere = this.byKey.get(`${EVERYWHERE}/${name}`);
    if (everywhere !== undefined) return everywhere;
    for (const scope of exportTo.length === 0 ? ['.'] : exportTo) {
      const entry = this.byKey.get(`${scope === '.' ? namespace : scope}/${name}`);
      if (entry !== undefined) return entry;
    }
    // The host as it is written, not qualified: a short name is covered by nothing but `*`.
    for (const entry of this.wildcards.covering(host)) {
      if (entry.scope === EVERYWHERE || entry.scope === namespace) return entry;
    }
    return undefined;
  }

  public *entries(): Generator<RegistryEntry, void, undefined> {
    yield* this.byKey.values();
  }

  private addServiceEntry(source: IstioResource<'ServiceEntry'>, defaultExportTo: readonly string[]): void {
    const { spec, namespace } = source;
    const ports = spec.messages('ports').map((port) => port.number('number'));
    const workloadSelector = textMap(spec.message('workloadSelector'), 'labels');
    const said = textList(spec, 'exportTo');
    const scopes = scopesOf(said.length === 0 ? defaultExportTo : said, namespace);
    const star = scopes.indexOf(EVERYWHERE);
    for (const [index, { value }] of spec.texts('hosts').entries()) {
      // The scopes are walked up to `*` for the first host; from then on the entry counts as exported everywhere.
      const visible = star === -1 ? scopes : index === 0 ? scopes.slice(0, star + 1) : [EVERYWHERE];
      for (const scope of visible)
        this.add({ host: qualifyHost(value, namespace), scope, ports, workloadSelector, source, serviceEntry: source });
    }
  }

  private addService(source: ServiceResource, defaultExportTo: readonly string[]): void {
    const { namespace, name } = source;
    const annotation = source.annotations.get('networking.istio.io/exportTo') ?? '';
    const said = annotation === '' ? defaultExportTo : annotation.split(',').map((item) => item.trim());
    const ports = source.ports.map(({ number }) => number);
    for (const scope of scopesOf(said, namespace)) {
      this.add({
        host: qualifyHost(name, namespace),
        scope,
        ports,
        workloadSelector: NO_LABELS,
        source,
        service: source,
      });
    }
  }

  private add(entry: RegistryEntry): void {
    this.byKey.set(`${entry.scope}/${entry.host}`, entry);
  }
}

function scopesOf(exportTo: readonly string[], namespace: string): readonly string[] {
  return exportTo.length === 0 ? [EVERYWHERE] : exportTo.map((item) => (item === '.' ? namespace : item));
}
