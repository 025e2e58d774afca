import type { Construct } from 'constructs';
import { renderDestination, type ArgoDestination } from './argo-destination';
import type { ArgoProject } from './argo-project';
import { GitOpsObject } from './gitops-object';
import type { IgnoredDifference } from './istio-webhook-differences';
import { constructError, quote } from '../validation/construct-error';
import type { ObjectProps } from '../objects/object-props';
import { relativePath } from '../validation/relative-path';

/** What an {@link ArgoApplication} delivers, and how. */
export type ArgoApplicationProps = ArgoApplicationOptions & (ArgoFolderSource | ArgoChartSource);

/** A folder of a Git repository, such as the one that `MeshApp` renders into. */
export interface ArgoFolderSource {
  /** Address of the Git repository. */
  readonly repository: string;
  /** The folder, below the repository's root: `dist/prod`. Argo CD reads `.yaml`, `.yml` and `.json` in it. */
  readonly path: string;
  /**
   * Branch, tag or commit.
   *
   * @default 'HEAD'
   */
  readonly revision?: string;
  /**
   * Whether subfolders are read too.
   *
   * @default true
   */
  readonly recurse?: boolean;
  readonly chart?: never;
}

/** A chart of a Helm repository. */
export interface ArgoChartSource {
  /** Address of the Helm repository. */
  readonly repository: string;
  /** Name of the chart. */
  readonly chart: string;
  /** Version of the chart. */
  readonly version: string;
  /**
   * Values of the chart. Requires Argo CD 2.6 or later.
   *
   * @default - the chart's own
   */
  readonly values?: object;
  readonly path?: never;
}

/** Props of every {@link ArgoApplication}. */
export interface ArgoApplicationOptions extends ObjectProps {
  /**
   * The project, which decides what may be delivered.
   *
   * @default 'default'
   */
  readonly project?: ArgoProject | string;
  /**
   * Where it is delivered to.
   *
   * @default - the cluster that Argo CD runs in
   */
  readonly destination?: ArgoDestination;
  /**
   * Whether each change is delivered automatically.
   *
   * @default - each delivery is started by hand
   */
  readonly automated?: ArgoAutomation;
  /**
   * Whether to create the destination's namespace when it does not exist.
   *
   * @default false
   */
  readonly createNamespace?: boolean;
  /**
   * Whether the API server merges. CRDs as large as some of Istio's do not fit into the annotation that Argo CD
   * otherwise keeps of each object.
   *
   * @default false
   */
  readonly serverSideApply?: boolean;
  /**
   * Delivers objects of kinds that the cluster does not know yet: those of Istio, when its CRDs arrive with the same
   * commit.
   *
   * @default true
   */
  readonly skipDryRunOnMissingResource?: boolean;
  /**
   * More sync options: `PruneLast=true`.
   *
   * @default - none
   */
  readonly syncOptions?: readonly string[];
  /**
   * What is left as it is in the cluster, when Argo CD compares and when it delivers. `istioWebhookDifferences()` is for
   * an application that installs Istio.
   *
   * @default - nothing
   */
  readonly ignoreDifferences?: readonly IgnoredDifference[];
  /**
   * Removes what was delivered when the Application is removed.
   *
   * @default false
   */
  readonly cascade?: boolean;
  /**
   * Wave that the Application itself is applied in, when another Application delivers it: a whole number.
   *
   * @default 0
   */
  readonly syncWave?: number;
}

/** What Argo CD does automatically. */
export interface ArgoAutomation {
  /**
   * Removes what Git no longer has.
   *
   * @default false
   */
  readonly prune?: boolean;
  /**
   * Reverts changes that were made in the cluster.
   *
   * @default false
   */
  readonly selfHeal?: boolean;
}

/**
 * An Application of Argo CD: it delivers a rendered folder, or a Helm chart. It lies in the namespace of Argo CD.
 *
 * Removal: with `automated.prune` Argo CD removes what Git no longer has, and with `cascade` everything when the
 * Application is removed, both from the highest sync wave to the lowest; without them it stays in the cluster. A wave of
 * Applications waits for the one before only where Argo CD assesses the health of Applications, which has to be enabled
 * (`resource.customizations.health.argoproj.io_Application` in `argocd-cm`, since Argo CD 1.8).
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
 */
export class ArgoApplication extends GitOpsObject<'Application'> {
  /** @throws {Error} for a path that leaves the repository, and a wave that is not a whole number */
  public constructor(scope: Construct, id: string, props: ArgoApplicationProps) {
    super(scope, id, 'Application', withArgoMetadata(props));
    const { project = 'default', destination = {}, automated, ignoreDifferences = [], syncWave } = props;
    if (syncWave !== undefined && !Number.isInteger(syncWave)) {
      throw constructError(this, `syncWave is a whole number, got ${quote(syncWave)}`);
    }
    if (typeof project === 'object') this.node.addDependency(project);
    this.render({
      project: typeof project === 'string' ? project : project.name,
      source: this.renderSource(props),
      destination: renderDestination(destination),
      syncPolicy: { automated, syncOptions: syncOptionsOf(props) },
      ignoreDifferences: ignoreDifferences.length === 0 ? undefined : ignoreDifferences,
    });
  }

  private renderSource(props: ArgoFolderSource | ArgoChartSource): object {
    if (props.chart !== undefined) {
      const { repository, chart, version, values } = props;
      const helm = values === undefined ? undefined : { valuesObject: values };
      return { repoURL: repository, chart, targetRevision: version, helm };
    }
    const { repository, path, revision = 'HEAD', recurse = true } = props;
    return {
      repoURL: repository,
      path: relativePath(this, 'path', path),
      targetRevision: revision,
      directory: { recurse },
    };
  }
}

function withArgoMetadata({ metadata, cascade = false, syncWave }: ArgoApplicationOptions): ObjectProps {
  const finalizers = [...(metadata?.finalizers ?? []), ...(cascade ? [CASCADE] : [])];
  const annotations = {
    ...metadata?.annotations,
    ...(syncWave !== undefined && { 'argocd.argoproj.io/sync-wave': String(syncWave) }),
  };
  return { metadata: { ...metadata, annotations, finalizers } };
}

function syncOptionsOf(props: ArgoApplicationOptions): readonly string[] | undefined {
  const { skipDryRunOnMissingResource = true, createNamespace, serverSideApply, ignoreDifferences = [] } = props;
  const options = [
    ...(createNamespace === true ? ['CreateNamespace=true'] : []),
    ...(serverSideApply === true ? ['ServerSideApply=true'] : []),
    ...(skipDryRunOnMissingResource ? ['SkipDryRunOnMissingResource=true'] : []),
    // Without it a delivery writes the ignored fields all the same.
    ...(ignoreDifferences.length > 0 ? ['RespectIgnoreDifferences=true'] : []),
    ...(props.syncOptions ?? []),
  ];
  return options.length === 0 ? undefined : [...new Set(options)];
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/ */
const CASCADE = 'resources-finalizer.argocd.argoproj.io';
