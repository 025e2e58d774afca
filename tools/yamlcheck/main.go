// Reads documents as kubectl does, and writes what they are as JSON, for `npm run verify:yaml`.
//
// Each line of standard input is a JSON string: the text of one file. Each line of output is the answer: `values`, and `error` where
// kubectl stops.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"

	"k8s.io/apimachinery/pkg/util/yaml"
)

type answer struct {
	Values []any  `json:"values"`
	Error  string `json:"error,omitempty"`
}

func main() {
	input := bufio.NewReaderSize(os.Stdin, 1<<20)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	encoder := json.NewEncoder(output)
	encoder.SetEscapeHTML(false)
	for {
		line, err := input.ReadBytes('\n')
		if len(line) > 0 {
			var text string
			if err := json.Unmarshal(line, &text); err != nil {
				fail(err)
			}
			if err := encoder.Encode(read(text)); err != nil {
				fail(err)
			}
		}
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			fail(err)
		}
	}
}

// read does what the visitor of kubectl does, up to the point where it looks for a kind.
func read(text string) (result answer) {
	result.Values = []any{}
	defer func() {
		if problem := recover(); problem != nil {
			result.Error = fmt.Sprint(problem)
		}
	}()
	decoder := yaml.NewYAMLOrJSONDecoder(bytes.NewReader([]byte(text)), 4096)
	for {
		var raw json.RawMessage
		if err := decoder.Decode(&raw); err != nil {
			if !errors.Is(err, io.EOF) {
				result.Error = err.Error()
			}
			return result
		}
		raw = bytes.TrimSpace(raw)
		if len(raw) == 0 || bytes.Equal(raw, []byte("null")) {
			continue
		}
		value, err := decode(raw)
		if err != nil {
			result.Error = err.Error()
			return result
		}
		result.Values = append(result.Values, value)
	}
}

func decode(raw []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	return exact(value)
}

// exact marks the integers that a JavaScript number cannot hold, so that no other value is taken for them.
func exact(value any) (any, error) {
	var err error
	switch value := value.(type) {
	case map[string]any:
		for key, field := range value {
			if value[key], err = exact(field); err != nil {
				return nil, err
			}
		}
	case []any:
		for index, item := range value {
			if value[index], err = exact(item); err != nil {
				return nil, err
			}
		}
	case json.Number:
		if integer, err := value.Int64(); err == nil {
			if rounded, err := strconv.ParseInt(strconv.FormatFloat(float64(integer), 'f', 0, 64), 10, 64); err != nil || rounded != integer {
				return "integer " + value.String(), nil
			}
			return value, nil
		}
		_, err := value.Float64()
		return value, err
	}
	return value, nil
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
