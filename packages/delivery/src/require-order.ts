import { DELIVERY_LANGUAGES, type DeliveryOrder } from './delivery-port.ts';
import { DeliveryError } from './errors.ts';

/** What the older specification of publishing takes with one message. */
const MOST_DOCUMENTS = 6;

/** Far above a page with its seal. */
const MOST_OCTETS = 10 * 1024 * 1024;

const SSIN = /^\d{11}$/;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
/** No control, no half character, and nothing that ends a quoted text or a folder. */
const NAME = /^(?!\.)[^\p{Cc}\p{Cs}"\\/]{1,100}$/u;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,100}$/;

/**
 * Answers an order that a box can take: a recipient of eleven digits, one to six documents of which one is the main one, names that stay
 * within their quotes and name no recipient, a UUID.
 *
 * Does not check that the number is somebody's. Throws `DeliveryError` `delivery-malformed`.
 */
export function requireOrder(order: DeliveryOrder): DeliveryOrder {
  const { recipient, documents, languages, idempotencyKey, attempt } = order;
  if (!SSIN.test(recipient)) throw malformed('The recipient is no number of eleven digits.');
  if (!UUID.test(idempotencyKey)) throw malformed('The idempotency key is no UUID.');
  if (!Number.isSafeInteger(attempt) || attempt < 1) throw malformed('Attempts count from 1.');
  if (!languages.every((language) => DELIVERY_LANGUAGES.includes(language))) {
    throw malformed('A language is none of nl, fr, de and en.');
  }
  if (documents.length < 1 || documents.length > MOST_DOCUMENTS) {
    throw malformed('A message has one to six documents.');
  }
  if (documents.filter(({ isMain }) => isMain).length !== 1) {
    throw malformed('One document of a message is the main one.');
  }
  for (const { name, mediaType, bytes } of documents) {
    if (!NAME.test(name) || name.includes(recipient)) {
      throw malformed('The name of a document is none that can be shown.');
    }
    if (!MEDIA_TYPE.test(mediaType)) throw malformed('The media type of a document is none.');
    if (bytes.length === 0 || bytes.length > MOST_OCTETS) {
      throw malformed('A document is empty, or larger than a box takes.');
    }
  }
  return order;
}

function malformed(message: string): DeliveryError {
  return new DeliveryError('delivery-malformed', message);
}
