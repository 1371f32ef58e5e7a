-- Who told a story first, who alone and who after others is counted along one index, without the sketches.
ALTER TABLE story_entry
    DROP KEY story_entry_story,
    ADD KEY story_entry_story (story, source);
