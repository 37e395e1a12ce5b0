import type { Command } from './command.ts';
import {
  clientsAddCommand,
  clientsEndCommand,
  clientsListCommand,
} from './commands/clients/clients.ts';
import { clientsSignCommand } from './commands/clients/sign.ts';
import { copiesWithdrawCommand } from './commands/copies/withdraw.ts';
import { inspectCommand } from './commands/inspect.ts';
import { issueCommand } from './commands/issue/issue.ts';
import { issuerEnterCommand, issuerShowCommand } from './commands/issuer/issuer.ts';
import { keysListCommand } from './commands/keys/list.ts';
import { keysRegisterCommand, keysRetireCommand } from './commands/keys/register.ts';
import { keysRequestCommand, keysRequestReaderCommand } from './commands/keys/request.ts';
import { listsPermitCommand } from './commands/lists/permit.ts';
import { offerCommand } from './commands/offer/offer.ts';
import {
  officersEndKeyCommand,
  officersInviteCommand,
  officersKeysCommand,
  officersListCommand,
} from './commands/officers/officers.ts';
import {
  partnersAddCommand,
  partnersEndCommand,
  partnersListCommand,
} from './commands/partners/partners.ts';
import { receiptsCheckCommand } from './commands/receipts/check.ts';
import { registryAuditVerifyCommand } from './commands/registry/audit-verify.ts';
import { registryDoctorCommand } from './commands/registry/doctor.ts';
import { registryExportCommand } from './commands/registry/export.ts';
import { registryImportCatalogueCommand } from './commands/registry/import-catalogue.ts';
import { registryImportIrCommand } from './commands/registry/import-ir.ts';
import { registryInitCommand } from './commands/registry/init.ts';
import { registryIssueCertificateCommand } from './commands/registry/issue-certificate.ts';
import { registryMirrorCommand } from './commands/registry/mirror.ts';
import { registryProposeCommand } from './commands/registry/propose.ts';
import { registryPublishCommand } from './commands/registry/publish.ts';
import {
  registryApproveCommand,
  registryRejectCommand,
  registryRequestsCommand,
  registryWithdrawCommand,
} from './commands/registry/requests.ts';
import { registryShowCommand } from './commands/registry/show.ts';
import {
  registryLiftCommand,
  registryRetireCommand,
  registryRevokeCommand,
  registrySuspendCommand,
} from './commands/registry/withdrawals.ts';
import {
  serveDeskCommand,
  serveIssuerCommand,
  serveRegistryCommand,
  serveStatusCommand,
  serveWorkerCommand,
} from './commands/serve/serve.ts';
import {
  statusLoadBufferCommand,
  statusLoadRegisterCommand,
  statusQueryCommand,
} from './commands/status/status.ts';
import { subjectEraseCommand, subjectExportCommand } from './commands/subject/subject.ts';
import { trustUpdateCommand } from './commands/trust/update.ts';
import { verifyCommand } from './commands/verify/verify.ts';
import {
  walletAcceptCommand,
  walletListCommand,
  walletPresentCommand,
} from './commands/wallet/wallet.ts';
import { walletDoctorCommand } from './commands/wallet-doctor/wallet-doctor.ts';
import { demoCommand } from './demo/demo.ts';
import { startCommand } from './demo/start.ts';

/** In the order of the help. */
export const COMMANDS: readonly Command[] = [
  issueCommand,
  offerCommand,
  verifyCommand,
  receiptsCheckCommand,
  inspectCommand,
  walletDoctorCommand,
  registryInitCommand,
  registryImportIrCommand,
  registryImportCatalogueCommand,
  registryMirrorCommand,
  registryIssueCertificateCommand,
  registryProposeCommand,
  registryRequestsCommand,
  registryApproveCommand,
  registryRejectCommand,
  registryWithdrawCommand,
  registrySuspendCommand,
  registryLiftCommand,
  registryRevokeCommand,
  registryRetireCommand,
  registryPublishCommand,
  registryExportCommand,
  registryShowCommand,
  registryAuditVerifyCommand,
  registryDoctorCommand,
  officersListCommand,
  officersInviteCommand,
  officersKeysCommand,
  officersEndKeyCommand,
  issuerEnterCommand,
  issuerShowCommand,
  keysListCommand,
  keysRequestCommand,
  keysRequestReaderCommand,
  keysRegisterCommand,
  keysRetireCommand,
  clientsListCommand,
  clientsAddCommand,
  clientsEndCommand,
  clientsSignCommand,
  partnersListCommand,
  partnersAddCommand,
  partnersEndCommand,
  listsPermitCommand,
  copiesWithdrawCommand,
  subjectExportCommand,
  subjectEraseCommand,
  statusLoadRegisterCommand,
  statusLoadBufferCommand,
  statusQueryCommand,
  walletAcceptCommand,
  walletListCommand,
  walletPresentCommand,
  trustUpdateCommand,
  serveRegistryCommand,
  serveIssuerCommand,
  serveWorkerCommand,
  serveDeskCommand,
  serveStatusCommand,
  demoCommand,
  startCommand,
];
