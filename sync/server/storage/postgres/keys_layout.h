// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the change of a key needs in PostgreSQL.
namespace aufwind::server::postgres {

// `generation` tells a server that the tenant has gone over to another key, which it finds in the control database; and
// that of the root, which of two that are sealed under different master keys is the newer.
//
// A line of the audit log is changed by nobody but this function, which seals the same line anew: what its chain was
// made of stays as it is, and were it another line then, the verifier would name it.
inline constexpr char kKeysStep[] = R"sql(
ALTER TABLE tenants ADD COLUMN generation bigint NOT NULL DEFAULT 0;
CREATE FUNCTION seal_audit_line_anew(line bigint, known bytea, anew bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = aufwind, pg_temp AS $$
    UPDATE audit SET sealed = anew
        WHERE number = line AND chain = known AND octet_length(sealed) = octet_length(anew)
$$;
REVOKE ALL ON FUNCTION seal_audit_line_anew(bigint, bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_audit_line_anew(bigint, bytea, bytea) TO aufwind_app;
ALTER TABLE aufwind_control.tenant ADD COLUMN sealed_next bytea NOT NULL DEFAULT '';
ALTER TABLE aufwind_control.verifier ADD COLUMN root bytea NOT NULL DEFAULT '';
ALTER TABLE aufwind_control.verifier ADD COLUMN generation bigint NOT NULL DEFAULT 0;
GRANT UPDATE (sealed, root, generation) ON aufwind_control.verifier TO aufwind_app;
)sql";

// Each under the tenant's key. Without one the person's words are destroyed, and nothing of theirs gets one again.
inline constexpr char kPersonKeysStep[] = R"sql(
CREATE TABLE person_keys(tenant uuid, person uuid, sealed bytea, PRIMARY KEY(tenant, person));
)sql";

}  // namespace aufwind::server::postgres
