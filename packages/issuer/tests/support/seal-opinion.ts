import * as pkijs from 'pkijs';

/** What another implementation says of the seal of a file. */
export interface SealOpinion {
  readonly seal: 'valid' | 'invalid';
  /** From where to where the file is not covered: the contents alone. */
  readonly hole: string;
  /** Common names, that of the signer first. */
  readonly certificates: readonly string[];
}

const COMMON_NAME = '2.5.4.3';

/** Opens the one seal of a file with pkijs. Fails the test where there is none, or where it does not cover the file. */
export async function sealOpinion(file: Uint8Array): Promise<SealOpinion> {
  const text = Buffer.from(file).toString('latin1');
  const [, start, length, next, rest] =
    /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(text)?.map(Number) ?? [];
  if (length === undefined || next === undefined || rest === undefined) throw new Error('No seal.');
  expect([start, next + rest]).toEqual([0, file.length]);
  const hole = text.slice(length, next);
  const cms = Buffer.from(hole.slice(1, -1), 'hex');
  const { content } = pkijs.ContentInfo.fromBER(Uint8Array.from(cms));
  const data = new pkijs.SignedData({ schema: content });
  const covered = Buffer.concat([file.subarray(0, length), file.subarray(next)]);
  const isValid = await data.verify({ signer: 0, data: Uint8Array.from(covered).buffer });
  const certificates = (data.certificates ?? []).flatMap((each) =>
    each instanceof pkijs.Certificate ? [each] : [],
  );
  const sid = data.signerInfos[0]?.sid as pkijs.IssuerAndSerialNumber;
  const isSigner = (each: pkijs.Certificate) => each.serialNumber.isEqual(sid.serialNumber);
  const sorted = certificates.toSorted((a, b) => Number(isSigner(b)) - Number(isSigner(a)));
  return {
    seal: isValid ? 'valid' : 'invalid',
    hole: `${hole[0]}${hole.at(-1)}`,
    certificates: sorted.map(
      ({ subject }) =>
        subject.typesAndValues.find(({ type }) => type === COMMON_NAME)?.value.valueBlock.value ??
        '',
    ),
  };
}
