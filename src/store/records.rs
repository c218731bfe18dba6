//! The kept records, one after the other, for counting: no more of them in memory than a page.
//! It must not know what a record means.

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::Store;
use crate::fault::Fault;

/// A kept record. It holds a person's data: no `Debug`, wiped when dropped.
pub struct KeptRecord {
    /// Its place in the order of saving; for asking for the next page.
    pub seq: i64,
    /// The visit.
    pub visit: Uuid,
    /// When the visit began, Unix ms.
    pub began_ms: i64,
    /// The record as it was saved.
    pub record: Zeroizing<Vec<u8>>,
}

impl Store {
    /// Up to `limit` kept records in the order of saving, after the one of this `seq` (0: from the
    /// first). What was erased, or never agreed to be kept, is not among them.
    ///
    /// # Errors
    /// The database could not be read.
    pub fn kept_records(&self, after: i64, limit: u32) -> Result<Vec<KeptRecord>, Fault> {
        let mut get = self.conn.prepare_cached(
            "SELECT seq, id, began_ms, record FROM visits \
             WHERE seq > ?1 AND record IS NOT NULL ORDER BY seq LIMIT ?2",
        )?;
        let rows = get.query_map((after, limit), |row| {
            Ok(KeptRecord {
                seq: row.get(0)?,
                visit: Uuid::from_bytes(row.get(1)?),
                began_ms: row.get(2)?,
                record: Zeroizing::new(row.get(3)?),
            })
        })?;
        rows.map(|row| Ok(row?)).collect()
    }
}
