import type { Construct } from 'constructs';
import { renderDestination, type ArgoDestination } from './argo-destination';
import type { ArgoProject } from './argo-project';
import { GitOpsObject } from './gitops-object';
import type { IgnoredDifference } from './istio-webhook-differences';
import { constructError, quote } from '../validation/construct-error';
import type { ObjectProps } from '../objects/object-props';
import { relativePath } from '../validation/relative-path';

/** Props of an {@link ArgoApplication}: its source and options. */
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
   * @default - each sync is started manually
   */
  readonly automated?: ArgoAutomation;
  /**
   * Whether to create the destination's namespace when it does not exist.
   *
   * @default false
   */
  readonly createNamespace?: boolean;
  /**
   * Whether to use server-side apply. Some of Istio's CRDs do not fit into the annotation that client-side apply needs.
   *
   * @default false
   */
  readonly serverSideApply?: boolean;
  /**
   * Whether to skip the dry run for kinds that the cluster does not have yet, such as Istio's when their CRDs are in
   * the same commit.
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
   * Differences that Argo CD ignores when it compares and syncs. Use `istioWebhookDifferences()` for an application
   * that installs Istio.
   *
   * @default - nothing
   */
  readonly ignoreDifferences?: readonly IgnoredDifference[];
  /**
   * Whether to delete the delivered objects when the Application is deleted.
   *
   * @default false
   */
  readonly cascade?: boolean;
  /**
   * Sync wave of the Application itself, when another Application delivers it: a whole number.
   *
   * @default 0
   */
  readonly syncWave?: number;
}

/** What Argo CD does automatically. */
export interface ArgoAutomation {
  /**
   * Whether to delete objects that are no longer in Git.
   *
   * @default false
   */
  readonly prune?: boolean;
  /**
   * Whether to revert changes that were made in the cluster.
   *
   * @default false
   */
  readonly selfHeal?: boolean;
}

/**
 * An Argo CD Application, which delivers a rendered folder or a Helm chart. It belongs in the namespace of Argo CD.
 *
 * Deletion: with `automated.prune`, Argo CD deletes objects that are no longer in Git; with `cascade`, it deletes
 * everything when the Application is deleted. Both go from the highest sync wave to the lowest. Without them, objects
 * stay in the cluster. A wave of Applications waits for the previous one only where Argo CD assesses the health of
 * Applications, which has to be enabled (`resource.customizations.health.argoproj.io_Application` in `argocd-cm`, since
 * Argo CD 1.8).
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
    // Without it, a sync still writes the ignored fields.
    ...(ignoreDifferences.length > 0 ? ['RespectIgnoreDifferences=true'] : []),
    ...(props.syncOptions ?? []),
  ];
  return options.length === 0 ? undefined : [...new Set(options)];
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/ */
const CASCADE = 'resources-finalizer.argocd.argoproj.io';
