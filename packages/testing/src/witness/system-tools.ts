import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The slowest of them, a Java compiler on a busy machine, takes a few seconds. */
const TIME_LIMIT_MS = 120_000;
const LONGEST_OUTPUT = 64 * 1024 * 1024;

/** A thing that a witness cannot do without, and the Debian package that brings it, or the command that makes it. */
export interface Need {
  readonly name: string;
  readonly debian?: string;
  readonly command?: string;
  isThere(): boolean;
}

/** What a program said. A status that is not 0 may be an answer too; some of these tools end 0 on a broken file. */
export interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Command extends Need {
  /** Runs the program to its end. Throws `ToolFailure` when it does not start or takes too long. */
  ask(...words: readonly string[]): Answer;
  /** The same, for a question to which every status but 0 is a failure: throws `ToolFailure`. Answers stdout. */
  tell(...words: readonly string[]): string;
}

/** A program gave no answer that could be judged. */
export class ToolFailure extends Error {
  override readonly name = 'ToolFailure';
}

export const QPDF = command('qpdf', 'qpdf');
export const PDFTOTEXT = command('pdftotext', 'poppler-utils');
export const PDFFONTS = command('pdffonts', 'poppler-utils');
export const PDFDETACH = command('pdfdetach', 'poppler-utils');
export const PDFINFO = command('pdfinfo', 'poppler-utils');
export const PDFSIG = command('pdfsig', 'poppler-utils');
export const PDFTOPPM = command('pdftoppm', 'poppler-utils');
export const MUTOOL = command('mutool', 'mupdf-tools');
export const OPENSSL = command('openssl', 'openssl');
export const PYTHON = command('python3', 'python3');
export const UNZIP = command('unzip', 'unzip');
export const JAVA = command('java', 'default-jre-headless');
export const SOFTHSM = command('softhsm2-util', 'softhsm2');
export const PKCS11_TOOL = command('pkcs11-tool', 'opensc');
export const NATS_SERVER = command('nats-server', 'nats-server');
export const JAVAC = command('javac', 'default-jdk-headless');

/** A library of Debian's for Java programs. */
export interface Jar extends Need {
  readonly path: string;
}

export function jar(name: string, debian: string): Jar {
  const path = `/usr/share/java/${name}.jar`;
  return { name: `${name}.jar`, debian, path, isThere: () => existsSync(path) };
}

function command(name: string, debian: string): Command {
  const ask = (...words: readonly string[]): Answer => {
    const { error, status, signal, stdout, stderr } = spawnSync(name, words, {
      encoding: 'utf8',
      timeout: TIME_LIMIT_MS,
      maxBuffer: LONGEST_OUTPUT,
      env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    });
    if (error || status === null) {
      throw new ToolFailure(`${name} gave no answer (${error?.message ?? signal})`, {
        cause: error,
      });
    }
    return { status, stdout, stderr };
  };
  const tell = (...words: readonly string[]): string => {
    const { status, stdout, stderr } = ask(...words);
    if (status === 0) return stdout;
    throw new ToolFailure(`${name} ended with ${status}: ${(stderr || stdout).trim()}`);
  };
  return { name, debian, ask, tell, isThere: () => isOnPath(name) };
}

function isOnPath(name: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, name)));
}
