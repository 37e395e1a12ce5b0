-- What a client whose key was stolen issued since then is found without reading everything. Documents are written in the order of
-- their time, so this costs next to nothing.
create index attestation_released_since on issuer.attestation using brin (released_at) with (pages_per_range = 32);
