import { App, type ApiObject } from 'cdk8s';
import { Node, type IConstruct } from 'constructs';

/**
 * Everything that this package uses from cdk8s and constructs beyond their public API.
 * `__tests__/synth/cdk8s-internals.test.ts` verifies each assumption with the lowest and the newest version that
 * `peerDependencies` allows. A version without one of these parts still works: more slowly, or without the feature that
 * needs the part.
 */

type PlainObject = Readonly<Record<string, unknown>>;

/** The parts that an object renders from. */
export interface ObjectParts {
  /** The constructor's props; `metadata` in them may be out of date. */
  readonly props: PlainObject;
  /** JSON patches, which are applied last. */
  readonly patches: readonly unknown[];
  /** The current fields of the metadata. */
  readonly metadata: PlainObject;
}

interface MetadataInternals {
  readonly _additionalAttributes?: PlainObject;
  readonly annotations?: unknown;
  readonly finalizers?: unknown;
  readonly labels?: unknown;
  readonly ownerReferences?: unknown;
}

/** @returns undefined when cdk8s stores them elsewhere */
export function partsOf(object: ApiObject): ObjectParts | undefined {
  const { props, patches } = object as unknown as Partial<ObjectParts>;
  const metadata = metadataFieldsOf(object);
  if (props === undefined || patches === undefined || metadata === undefined) return undefined;
  return { props, patches, metadata };
}

function metadataFieldsOf({ metadata }: ApiObject): PlainObject | undefined {
  const { name, namespace } = metadata;
  const {
    _additionalAttributes: given,
    annotations,
    finalizers,
    labels,
    ownerReferences,
  } = metadata as unknown as MetadataInternals;
  const isKnown = [given, annotations, finalizers, labels, ownerReferences].every((part) => part !== undefined);
  if (given === undefined || !isKnown) return undefined;
  const own = { annotations, finalizers, labels, name, namespace, ownerReferences };
  // The props also have those fields, with their initial values. There are seldom others.
  const hasMore = Object.keys(given).some((key) => !(key in own));
  return hasMore ? { ...given, ...own } : own;
}

/** Whether an app records which construct created which object, for validation plugins. */
export function isRecorded(app: App): boolean {
  return (app as unknown as { readonly recordConstructMetadata?: boolean }).recordConstructMetadata === true;
}

/** Writes cdk8s' own record, `construct-metadata.json`. */
export function writeStockRecord(app: App, objects: readonly ApiObject[]): void {
  const stock = app as unknown as { readonly writeConstructMetadata?: (objects: readonly ApiObject[]) => void };
  stock.writeConstructMetadata?.(objects);
}

type AddChild = (this: Node, child: IConstruct, id: string) => void;

/**
 * From now on, reports each construct as it joins the tree. Constructs do not emit an event when they are created.
 *
 * @param report also receives the function whose caller adds the construct, for `Error.captureStackTrace`
 */
export function watchTree(report: (child: IConstruct, added: AddChild) => void): void {
  const prototype = Node.prototype as unknown as { addChild?: AddChild };
  const { addChild } = prototype;
  if (addChild === undefined) return;
  prototype.addChild = function watched(child, id) {
    report(child, watched);
    addChild.call(this, child, id);
  };
}

/** From now on, calls `done` after each cdk8s App has synthesized. An app that overrides `synth` may not call it. */
export function afterSynth(done: (app: App) => void): void {
  const synth = Object.getOwnPropertyDescriptor(App.prototype, 'synth')?.value as (this: App) => void;
  App.prototype.synth = function () {
    synth.call(this);
    done(this);
  };
}
