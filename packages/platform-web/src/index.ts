export { inflate } from './inflate.ts';
export { webPlatform } from './platform.ts';
