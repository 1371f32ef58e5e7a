// gofeed of Go: what it makes of a document.
package main

import (
	"encoding/json"
	"os"

	"github.com/mmcdole/gofeed"
)

type entry struct {
	Title  string   `json:"title"`
	Link   string   `json:"link"`
	Author string   `json:"author"`
	ID     string   `json:"id"`
	Date   int64    `json:"date"`
	Media  []string `json:"media"`
}

func main() {
	file, err := os.Open(os.Args[1])
	if err != nil {
		panic(err)
	}
	feed, err := gofeed.NewParser().Parse(file)
	if err != nil {
		panic(err)
	}
	entries := []entry{}
	for _, item := range feed.Items {
		one := entry{Title: item.Title, Link: item.Link, ID: item.GUID, Media: []string{}}
		if item.Author != nil {
			one.Author = item.Author.Name
		}
		if item.PublishedParsed != nil {
			one.Date = item.PublishedParsed.Unix()
		}
		for _, enclosure := range item.Enclosures {
			one.Media = append(one.Media, enclosure.URL)
		}
		entries = append(entries, one)
	}
	json.NewEncoder(os.Stdout).Encode(map[string]any{"page": feed.Link, "entries": entries})
}
