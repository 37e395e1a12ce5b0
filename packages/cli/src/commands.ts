import type { Command } from './command.ts';
import { inspectCommand } from './commands/inspect.ts';
import { issueCommand } from './commands/issue/issue.ts';
import { keysListCommand } from './commands/keys/list.ts';
import { keysRequestCommand } from './commands/keys/request.ts';
import { registryExportCommand } from './commands/registry/export.ts';
import { registryImportIrCommand } from './commands/registry/import-ir.ts';
import { registryInitCommand } from './commands/registry/init.ts';
import { registryPublishCommand } from './commands/registry/publish.ts';
import { registryRevokeCommand } from './commands/registry/revoke.ts';
import { registryShowCommand } from './commands/registry/show.ts';
import { verifyCommand } from './commands/verify/verify.ts';
import { demoCommand } from './demo/demo.ts';

/** In the order of the help. */
export const COMMANDS: readonly Command[] = [
  issueCommand,
  verifyCommand,
  inspectCommand,
  registryInitCommand,
  registryImportIrCommand,
  registryPublishCommand,
  registryExportCommand,
  registryShowCommand,
  registryRevokeCommand,
  keysListCommand,
  keysRequestCommand,
  demoCommand,
];
