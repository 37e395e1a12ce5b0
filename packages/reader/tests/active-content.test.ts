import { namesActiveContent } from '../src/active-content.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each(['/S /JavaScript', '/S/Launch/F', '/XFA [1 0 R]', '/RichMedia\n'])(
  '%j is active',
  (text) => {
    expect(namesActiveContent(bytes(`<< ${text} >>`))).toBe(true);
  },
);

test.each(['/OpenAction [3 0 R /Fit]', '/JavaScripted 1', '/XFAX ', '(Launch)', ''])(
  '%j is not',
  (text) => {
    expect(namesActiveContent(bytes(`<< ${text} >>`))).toBe(false);
  },
);
