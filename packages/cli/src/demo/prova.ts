import type { Command } from '../command.ts';
import { clientsAddCommand } from '../commands/clients/clients.ts';
import { issueCommand } from '../commands/issue/issue.ts';
import { issuerEnterCommand } from '../commands/issuer/issuer.ts';
import { keysRegisterCommand } from '../commands/keys/register.ts';
import { keysRequestReaderCommand } from '../commands/keys/request.ts';
import { offerCommand } from '../commands/offer/offer.ts';
import { registryImportCatalogueCommand } from '../commands/registry/import-catalogue.ts';
import { registryInitCommand } from '../commands/registry/init.ts';
import { registryIssueCertificateCommand } from '../commands/registry/issue-certificate.ts';
import { registryPublishCommand } from '../commands/registry/publish.ts';
import { statusLoadBufferCommand, statusLoadRegisterCommand } from '../commands/status/status.ts';
import { verifyCommand } from '../commands/verify/verify.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { run } from '../run.ts';

/** The commands that the demo types. */
const USED: readonly Command[] = [
  registryInitCommand,
  registryImportCatalogueCommand,
  registryPublishCommand,
  issuerEnterCommand,
  keysRegisterCommand,
  keysRequestReaderCommand,
  registryIssueCertificateCommand,
  issueCommand,
  offerCommand,
  clientsAddCommand,
  statusLoadRegisterCommand,
  statusLoadBufferCommand,
  verifyCommand,
];

/** Runs a command of ours and answers what it printed. The demo does nothing a person could not type. */
export type Prova = (...words: string[]) => Promise<string>;

/** Their lower exit codes are no trouble: a verdict; that an institution which is suspended issued nothing. */
const GO_ON = ['verify', 'issue'];

/** Throws `CliError` `configuration` when a command fails; what it printed on standard error has been shown. */
export function commandLine(io: Io): Prova {
  return async (...words) => {
    let printed = '';
    const stdout = (text: string) => {
      printed += text;
    };
    const code = await run(words, USED, { ...io, stdout, isTerminal: false });
    // 64 and above are troubles, whatever the command; they have been explained on stderr.
    if (code >= 64 || (code !== 0 && !GO_ON.includes(words[0] ?? ''))) {
      throw new CliError('configuration', `The demo stopped at: prova ${words.join(' ')}`);
    }
    return printed;
  };
}
