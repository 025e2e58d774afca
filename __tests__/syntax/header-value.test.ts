import { describe, expect, test } from '@jest/globals';
import { headerValueProblem } from '../../lib/syntax/header-value';

describe('a value of a header', () => {
  test.each(['', 'a', '%%', '%REQ(X)%', '%START_TIME(%Y)%', '%A(["b", "c"])%', '%A%%%', '%A(b\\))%'])(
    'is %j',
    (text) => {
      expect(headerValueProblem(text)).toBeUndefined();
    },
  );

  test.each(['%', 'a%b', '%A(b', '%A(b)', '%A(b)c%', '%A(["b" "c"])%', '%A(["b")%', 'a%%%', '\u007f', '%A(b\\'])(
    'is not %j',
    (text) => {
      expect(headerValueProblem(text)).toBeDefined();
    },
  );
});
