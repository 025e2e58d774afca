import { Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import { helmChartsOf, ISTIO_CHARTS, type IstioHelmChart } from './helm-charts';
import type { InstallationSettings } from './installation-settings';
import type { IstioComponents } from './istio-components';
import { istioOperatorOf, type IstioOperatorManifest } from './istio-operator';
import type { IstioValues } from './istio-values';
import { validateComponents, validateLabel, validateVersion } from './validate-installation';
import type { MeshConfigValues } from './mesh-config-values';
import type { PlainObject } from './plain-copy';
import { profileFacts, type IstioProfile } from './profiles';
import { claim } from '../objects/claims';
import { constructError } from '../validation/construct-error';
import { addOutputFiles, type OutputFile } from '../notes/output-files';
import { istioReleaseOf } from '../mesh/target';
import { isAtLeast, type IstioRelease } from '../../model/istio-release';

/** A version of Istio: a release and a patch number. */
export type IstioVersion = `${IstioRelease}.${number}`;

/** Props of {@link IstioInstallation}. */
export interface IstioInstallationProps {
  /** The profile on which the installation is based. */
  readonly profile: IstioProfile;
  /**
   * Version of the Helm charts, in the targeted release. `istioctl` installs its own version.
   *
   * @default - the first of the release: 1.31.0
   */
  readonly version?: IstioVersion;
  /**
   * Revision of istiod, for running two control planes side by side.
   *
   * @default - none
   */
  readonly revision?: string;
  /**
   * Namespace of istiod.
   *
   * @default 'istio-system'
   */
  readonly namespace?: string;
  /**
   * Registry of the images: `docker.io/istio`.
   *
   * @default - Istio's registry
   */
  readonly hub?: string;
  /**
   * Tag of the images.
   *
   * @default - the version
   */
  readonly tag?: string;
  /**
   * Settings of the mesh.
   *
   * @default - as in the profile
   */
  readonly meshConfig?: MeshConfigValues;
  /**
   * Values of the Helm charts that do not have their own prop.
   *
   * @default - as in the profile
   */
  readonly values?: IstioValues;
  /**
   * Components that differ from the profile.
   *
   * @default - as in the profile
   */
  readonly components?: IstioComponents;
}

/**
 * Istio itself: the object form of `istioctl install --set profile=demo`, which is
 * `new IstioInstallation(chart, 'istio', { profile: 'demo' })`.
 *
 * It renders no manifest. `MeshApp` writes, beside the manifests, `install/<id>.istiooperator` for `istioctl install
 * -f` and, where Helm's charts know the profile, `install/<id>.<chart>.values` for `helm install -f`; kubectl, Argo CD
 * and Flux ignore both. `IstioArgoApplications` and `IstioHelmReleases` let Argo CD and Flux install it.
 *
 * @see https://istio.io/latest/docs/setup/install/
 */
export class IstioInstallation extends Construct {
  /** Name of the installation and of its files. */
  public readonly name: string;
  /** Namespace of istiod. */
  public readonly namespace: string;
  /** Version of the Helm charts. */
  public readonly version: string;
  /** Revision of istiod; undefined when none is set. */
  public readonly revision: string | undefined;
  private readonly settings: InstallationSettings;

  /**
   * @throws {Error} for a profile that the targeted release does not have, a version of another release, a duplicate
   * name, and contradictory components
   */
  public constructor(scope: Construct, id: string, props: IstioInstallationProps) {
    super(scope, id);
    const release = istioReleaseOf(this);
    const { profile, version = `${release}.0`, revision, namespace = 'istio-system', hub, tag } = props;
    const { meshConfig, values = {}, components = {} } = props;
    this.name = validateLabel(this, 'the name', id);
    this.namespace = validateLabel(this, 'namespace', namespace);
    this.version = validateVersion(this, release, version);
    this.revision = revision === undefined ? undefined : validateLabel(this, 'revision', revision);
    const facts = profileFacts(this, profile);
    validateComponents(this, components);
    claim(this, `the file ${this.path('istiooperator')}`, 'give one of the two another id');
    this.settings = {
      ...{ name: this.name, namespace, profile, facts, release, version, revision },
      ...{ hub, tag, meshConfig, values, components },
    };
    addOutputFiles(this, () => this.files());
  }

  /** The IstioOperator for `istioctl install -f`. */
  public get istioOperator(): IstioOperatorManifest {
    return istioOperatorOf(this.settings);
  }

  /**
   * The Helm charts of the installation, in the order in which they are installed.
   *
   * @throws {Error} for a profile that the release's Helm charts do not have
   */
  public helmCharts(): readonly IstioHelmChart[] {
    const { facts, release, profile } = this.settings;
    if (!this.hasHelmCharts()) {
      const remedy = `write the profile's values beside profile 'default', or install with istioctl`;
      const since = `they know it from Istio ${facts.helmSince ?? ''} on`;
      throw constructError(
        this,
        `profile '${profile}' is not known to the Helm charts of ${release}: ${since}; ${remedy}`,
      );
    }
    return helmChartsOf(this.settings);
  }

  /**
   * The values of each Helm chart, by `base`, `istiod`, `cni`, `ztunnel`, and by the names of the gateways.
   *
   * @throws {Error} for a profile that the release's Helm charts do not have
   */
  public helmValues(): Readonly<Record<string, PlainObject>> {
    return Object.fromEntries(this.helmCharts().map(({ key, values }) => [key, values]));
  }

  private hasHelmCharts(): boolean {
    const { facts, release } = this.settings;
    return facts.helmSince === undefined || isAtLeast(release, facts.helmSince);
  }

  private path(extension: string): string {
    return `install/${this.name}.${extension}`;
  }

  private files(): readonly OutputFile[] {
    const operator = this.path('istiooperator');
    const text = `# istioctl install -f ${operator}\n${Yaml.stringify(this.istioOperator)}`;
    const charts = this.hasHelmCharts() ? this.helmCharts() : [];
    return [{ path: operator, text }, ...charts.map((chart) => this.valuesFile(chart))];
  }

  private valuesFile({ chart, key, releaseName, namespace, values }: IstioHelmChart): OutputFile {
    const path = this.path(`${key}.values`);
    const from = `--repo ${ISTIO_CHARTS} --version ${this.version}`;
    const command = `helm upgrade --install ${releaseName} ${chart} ${from} -n ${namespace} --create-namespace -f ${path}`;
    return { path, text: `# ${command}\n${Yaml.stringify(values)}` };
  }
}
