package kiosque.config;

import kiosque.fetch.setting.FetchSettings;
import kiosque.opml.ListSettings;
import kiosque.picture.PictureSettings;
import kiosque.poll.setting.PollSettings;

import java.util.List;
import java.util.Optional;

/// What is asked for, and how.
///
/// @param lists of sources that others keep
/// @param pictures how pictures are fetched for whoever reads pages; empty where readers do that themselves
/// @param remarks on what the sources are made of that is no mistake and yet may not be meant, a sentence each
public record InwardSettings(
        FetchSettings fetch,
        PollSettings poll,
        List<ListSettings> lists,
        Optional<PictureSettings> pictures,
        List<String> remarks) {

    public InwardSettings {
        lists = List.copyOf(lists);
        remarks = List.copyOf(remarks);
    }
}
