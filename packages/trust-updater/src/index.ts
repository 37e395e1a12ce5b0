export { TrustUpdaterError, type TrustUpdaterErrorCode } from './errors.ts';
export {
  type BundleOrder,
  importTrust,
  type RegistryOrder,
  type TrustPlace,
  type TrustUpdate,
  updateTrust,
} from './update-trust.ts';
