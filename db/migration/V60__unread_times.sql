-- Nobody ever asked when an archive was kept, or since when somebody subscribes.
ALTER TABLE merged_feed_archive DROP COLUMN kept_at;
ALTER TABLE subscriber DROP COLUMN subscribed_at;
