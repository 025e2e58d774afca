import * as fs from 'node:fs';
import * as path from 'node:path';
import { ApiObject, type App } from 'cdk8s';
import type { Place } from '../model/origin';
import { afterSynth } from './cdk8s-internals';
import { originOf, recordOrigins } from './origins';

/** Name of the map in the output folder. It has no extension that kubectl would read. */
export const MAP_FILE = '.cdk8s-istio-constructs';

/** The construct that created an object, for the validation plugin, which runs in another process. */
export interface MappedObject {
  /** `networking.istio.io/v1 Gateway shop/edge`: together these identify an object in a cluster. */
  readonly object: string;
  readonly constructPath: string;
  readonly place?: Place;
}

export function objectKey(apiVersion: string, kind: string, namespace: string, name: string): string {
  return `${apiVersion} ${kind} ${namespace}/${name}`;
}

/** Writes the map of an app's objects, one for each line. */
export function writeConstructMap(app: App): void {
  const objects = app.node.findAll().filter((construct) => ApiObject.isApiObject(construct));
  const lines = objects.map((object): MappedObject => {
    const { constructPath = '', place } = originOf(object);
    const { apiVersion, kind, name, metadata } = object;
    return { object: objectKey(apiVersion, kind, metadata.namespace ?? '', name), constructPath, place: place?.() };
  });
  fs.mkdirSync(app.outdir, { recursive: true });
  fs.writeFileSync(path.join(app.outdir, MAP_FILE), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/**
 * Makes a cdk8s App write the map when it synthesizes for validation plugins, which the cdk8s command requests with an
 * environment variable. cdk8s' own record knows objects only by name, so it loses one of two with the same name.
 */
export function mapConstructsOfApps(): void {
  if (process.env['CDK8S_RECORD_CONSTRUCT_METADATA'] !== 'true') return;
  recordOrigins();
  afterSynth(writeConstructMap);
}
