-- Of two places that turn out to be of one event the later stands below the earlier, and a live page below a report.
ALTER TABLE story_relation
    MODIFY one_event TINYINT NOT NULL DEFAULT 0 COMMENT '0: of one affair; 1: of one event; 2: so are the stories of both; 3: of one event, as a live page, which is not linked';
