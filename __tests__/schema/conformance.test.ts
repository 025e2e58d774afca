import { expect, test } from '@jest/globals';
import { validateSchema } from '../../lib/schema/validate-schema';
import { describeWhere } from '../describe-where';
import { conformanceObjects, OBJECTS } from './conformance-objects';
import { pathInError, serverPath } from './server-words';

describeWhere(OBJECTS, 'the recorded verdicts of the API server on 1,301 objects', () => {
  const judged = conformanceObjects().map(({ id, object, server }) => ({
    id,
    theirs: server.map(pathInError),
    ours: validateSchema(object, '1.31').map(({ path }) => serverPath(path)),
  }));

  test('are the same as ours: rejected or stored', () => {
    const differing = judged.filter(({ theirs, ours }) => theirs.length > 0 !== ours.length > 0);

    expect(judged).toHaveLength(1301);
    expect(differing).toEqual([]);
  });

  test('name the same field first', () => {
    const refused = judged.filter(({ theirs }) => theirs.length > 0);

    expect(refused.filter(({ theirs, ours }) => theirs[0] !== ours[0])).toEqual([]);
    expect(refused).toHaveLength(586);
  });
});
